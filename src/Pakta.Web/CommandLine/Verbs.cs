using Pakta.Web.Data;

namespace Pakta.Web.CommandLine;

/// <summary>Finds and runs a verb; no verb serves the site.</summary>
public static class Verbs
{
    public static bool IsVerb(string[] args) => args is [{ Length: > 0 } first, ..] && first[0] != '-';

    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        try
        {
            return await FindAsync(services, args);
        }
        catch (StartRefusedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> FindAsync(IServiceProvider services, string[] args)
    {
        using var scope = services.CreateScope();
        var verbs = scope.ServiceProvider.GetServices<IVerb>().ToArray();
        var line = string.Join(' ', args);
        var verb = verbs.FirstOrDefault(v => line == v.Name || line.StartsWith(v.Name + ' ', StringComparison.Ordinal));
        if (verb is null)
        {
            await Console.Error.WriteLineAsync($"Perintah tidak dikenal: {args[0]}. Yang ada:");
            foreach (var known in verbs.OrderBy(v => v.Name, StringComparer.Ordinal)) await Console.Error.WriteLineAsync($"  {known.Usage}");
            return 2;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Cancel(); };
        if (verb.Writes) services.GetRequiredService<InstanceLock>().Take();
        if (verb.Writes) await services.GetRequiredService<SchemaUpgrade>().RunAsync(stop.Token);
        return await verb.RunAsync(scope.ServiceProvider, args[verb.Name.Split(' ').Length..], stop.Token);
    }
}
