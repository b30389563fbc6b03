namespace Pakta.Web.Tables;

/// <summary>A number as a file held it: handed back as one, so that nobody takes its digits for text that somebody wrote.</summary>
public sealed record RawNumber(string Text)
{
    public override string ToString() => Text;
}
