using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// The shared strings of a workbook. The first ones, which are the common ones, stay in memory; what goes beyond lies in a
/// temporary file that loses its name at once, so that nothing is left of it however the process ends.
/// </summary>
internal sealed class StringStore : IDisposable
{
    private const int HeldBytes = 32 << 20;
    private const int InBlock = 16;
    private const int CachedBlocks = 64;
    private readonly List<string> _held = [];
    private readonly List<long> _blocks = [];
    private readonly Block?[] _cache = new Block?[CachedBlocks];
    private FileStream? _file;
    private SafeFileHandle? _handle;
    private int _bytes;
    private int _count;

    public void Add(ReadOnlySpan<char> text)
    {
        _count++;
        if (_file is null && (_bytes += 40 + text.Length * 2) <= HeldBytes)
        {
            _held.Add(EscapedText.Read(text));
            return;
        }
        _file ??= Nameless();
        if ((_count - 1 - _held.Count) % InBlock == 0) _blocks.Add(_file.Position);
        var bytes = Encoding.UTF8.GetBytes(EscapedText.Read(text));
        _file.Write(BitConverter.GetBytes(bytes.Length));
        _file.Write(bytes);
    }

    /// <summary>Nothing is added from here on.</summary>
    public void Seal()
    {
        if (_file is null) return;
        _file.Flush();
        _blocks.Add(_file.Position);
        _handle = _file.SafeFileHandle;
    }

    /// <exception cref="InvalidDataException">There is no such string.</exception>
    public string At(int index)
    {
        if ((uint)index >= (uint)_count) throw new InvalidDataException();
        if (index < _held.Count) return _held[index];
        var (number, place) = Math.DivRem(index - _held.Count, InBlock);
        ref var block = ref _cache[number % CachedBlocks];
        if (block?.Number != number) block = Read(number);
        return block.Strings[place] ??= block.Text(place);
    }

    public void Dispose() => _file?.Dispose();

    private Block Read(int number)
    {
        var bytes = new byte[_blocks[number + 1] - _blocks[number]];
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_handle!, bytes.AsSpan(read), _blocks[number] + read);
            read += more > 0 ? more : throw new InvalidDataException();
        }
        return new Block(number, bytes);
    }

    private static FileStream Nameless()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose,
        });
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }

    private sealed class Block(int number, byte[] bytes)
    {
        public int Number => number;
        public string?[] Strings { get; } = new string?[InBlock];

        public string Text(int place)
        {
            var at = 0;
            while (place-- > 0) at += 4 + BitConverter.ToInt32(bytes, at);
            return Encoding.UTF8.GetString(bytes, at + 4, BitConverter.ToInt32(bytes, at));
        }
    }
}
