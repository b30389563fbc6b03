using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.CommandLine;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Data;

public sealed class InstanceLockTests
{
    private const string Sentence = "Basis data sedang dipakai proses Pakta lain";

    [Test]
    public async Task A_second_process_that_wants_to_write_is_refused_with_the_remedy()
    {
        await using var app = await PaktaApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetServices<IVerb>().Where(v => v.Writes).Select(v => v.Name.Split(' '));
        foreach (var arguments in verbs.Prepend([]))
        {
            var second = await Executable.RunAsync(app.Folder, arguments);
            Assert.Multiple(() =>
            {
                Assert.That(second.Error, Does.StartWith(Sentence).And.Contain("Hentikan situs itu"), string.Join(' ', arguments));
                Assert.That(second.Output, Is.Empty);
                Assert.That(second.Code, Is.EqualTo(1));
            });
        }
    }
}
