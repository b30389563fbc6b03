using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pakta.Web.Access;
using Pakta.Web.Features.PolicyReports;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.PolicyReports;

/// <summary>What a page's policy stopped reaches the log in one plain line, whatever a stranger sends.</summary>
public sealed class PolicyReportTests
{
    private readonly Lines _lines = new();
    private PaktaApp _app = null!;
    private Visitor _browser = null!;

    [OneTimeSetUp]
    public async Task Set()
    {
        _app = await PaktaApp.StartAsync(options: new PaktaAppOptions { Services = s => s.AddSingleton<ILoggerProvider>(_lines) });
        _browser = _app.Visit();
    }

    [OneTimeTearDown]
    public async Task Strike()
    {
        _browser?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _lines.Dispose();
    }

    [SetUp]
    public void Empty() => _lines.All.Clear();

    [Test]
    public async Task Pages_name_the_receiver()
    {
        using var page = await _browser.GetAsync("/masuk");
        Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("report-to csp").And.Contain("report-uri /laporan-kebijakan"));
        Assert.That(page.Headers.GetValues("Reporting-Endpoints").Single(), Is.EqualTo("csp=\"/laporan-kebijakan\""));
    }

    [TestCase("application/reports+json", """[{"type":"csp-violation","body":{"effectiveDirective":"script-src-elem","blockedURL":"https://jahat.example/x.js?nip=198609262008031001","documentURL":"https://pakta.go.id/pegawai/rahasia"}}]""")]
    [TestCase("application/csp-report", """{"csp-report":{"violated-directive":"script-src-elem","blocked-uri":"https://jahat.example/x.js?nip=198609262008031001","document-uri":"https://pakta.go.id/pegawai/rahasia"}}""")]
    public async Task A_report_becomes_one_line_without_secrets(string type, string report)
    {
        Assert.That(await SendAsync(type, report), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(_lines.All.Single(), Is.EqualTo("The policy of a page stopped something: script-src-elem stopped jahat.example/x.js on pakta.go.id/pegawai."));
    }

    [TestCase("apa"), TestCase("[]"), TestCase("[1,{\"body\":7},null]"), TestCase("{\"csp-report\":[]}"), TestCase("")]
    public async Task Anything_else_is_passed_over(string sent)
    {
        Assert.That(await SendAsync("application/reports+json", sent), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(_lines.All, Has.None.Contain("stopped something"));
    }

    [Test]
    public async Task Nobody_writes_lines_of_their_own_into_the_log()
    {
        await SendAsync("application/reports+json", """[{"body":{"effectiveDirective":"x\r\nfail: all is lost","blockedURL":"inline"}}]""");
        Assert.That(_lines.All.Single(), Is.EqualTo("The policy of a page stopped something: xfail:allislost stopped inline on -."));
    }

    private async Task<HttpStatusCode> SendAsync(string type, string report)
    {
        using var content = new StringContent(report, Encoding.UTF8, type);
        using var answer = await _browser.Client.PostAsync(new Uri(SecurityHeaders.ReportAddress, UriKind.Relative), content);
        return answer.StatusCode;
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => categoryName == typeof(NotePolicyReports).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Enqueue(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose() { }
    }
}
