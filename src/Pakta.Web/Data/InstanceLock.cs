using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Data;

/// <summary>One writing process per SQLite file: a second one finds the lock and is told what to do.</summary>
public sealed class InstanceLock(IOptions<DataOptions> data, PaktaDatabase database) : IDisposable
{
    private FileStream? _file;

    /// <exception cref="DatabaseInUseException">Another process writes to this database.</exception>
    public void Take()
    {
        if (!database.IsSqlite || _file is not null) return;
        Directory.CreateDirectory(Path.GetFullPath(data.Value.Directory));
        var path = database.File + ".lock";
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new DatabaseInUseException(path);
        }
    }

    public void Dispose() => _file?.Dispose();
}
