namespace Pakta.Web.Settings;

/// <summary>Section <c>Demo</c>: invented people of Kota Kendari on an empty database; null means: in Development only.</summary>
public sealed class DemoOptions
{
    public bool? Enabled { get; set; }

    /// <summary>The printed passwords serve without a second factor; null means: as long as the demo is enabled. Without the demo it never holds.</summary>
    public bool? PasswordAlone { get; set; }

    public bool IsEnabled(IHostEnvironment environment) => Enabled ?? environment.IsDevelopment();

    public bool LetsPasswordAloneServe(IHostEnvironment environment) => IsEnabled(environment) && (PasswordAlone ?? true);
}
