using System.Net.Sockets;

namespace Pakta.Benchmarks;

/// <summary>One keep-alive HTTP/1.1 connection that costs the machine as little as it can: the server shares its two cores.</summary>
internal sealed class RawClient(int port) : IDisposable
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private Socket _socket = null!;

    public async Task ConnectAsync()
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await _socket.ConnectAsync("127.0.0.1", port);
    }

    /// <summary>Sends the bytes and reads one whole answer; returns its status.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
            if (IsWhole(_buffer.AsSpan(0, length), out var status)) return status;
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer, out int status)
    {
        status = 0;
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = answer[..end];
        status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return answer.EndsWith("0\r\n\r\n"u8);
        var length = 0;
        for (var i = at + 16; i < head.Length && head[i] is >= (byte)'0' and <= (byte)'9'; i++) length = length * 10 + head[i] - '0';
        return answer.Length >= end + 4 + length;
    }
}
