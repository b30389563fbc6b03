using Pakta.Web.CommandLine;
using Pakta.Web.Hosting;

var builder = PaktaHost.CreateBuilder(args);
var app = builder.Build();
if (Verbs.IsVerb(args)) return await Verbs.RunAsync(app.Services, args);

await PaktaHost.PrepareAsync(app);
app.UsePakta();
await app.RunAsync();
return 0;
