using System.Text;

namespace Pakta.Web.Access;

/// <summary>Files only the service's own user may read.</summary>
internal static class SecretFile
{
    /// <summary>Creates the file (mode 0600) and makes it durable; an existing file is an error.</summary>
    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
        file.Flush(true);
    }

    public static void Create(string path, string content) => Create(path, Encoding.UTF8.GetBytes(content));
}
