using Pakta.Web.CommandLine;
using Pakta.Web.Data;
using Pakta.Web.Hosting;

var builder = PaktaHost.CreateBuilder(args);
var app = builder.Build();
if (Verbs.IsVerb(args)) return await Verbs.RunAsync(app.Services, args);

try
{
    await PaktaHost.PrepareAsync(app);
}
catch (StartRefusedException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
app.UsePakta();
await app.RunAsync();
return 0;
