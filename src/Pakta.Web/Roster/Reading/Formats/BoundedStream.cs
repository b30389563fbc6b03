namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// Unpacked bytes of an archive, counted as they come: in all, and since the reader last got anywhere. What the archive declares
/// about itself is not believed.
/// </summary>
internal sealed class BoundedStream(Stream inner, UnpackBudget budget) : Stream
{
    private const int MostInOneStep = 1 << 20;
    private int _step;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The reader has got somewhere.</summary>
    public void Step() => _step = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Take(read);
        if ((_step += read) > MostInOneStep) throw new UnreadableFileException(UnreadableFile.Bomb);
        return read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
