using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Pakta.Ledger.Tests;

// A second, independent verification after RFC 8032, section 5.1: slow, not constant in time, for tests only.
internal static class ManagedEd25519
{
    private static readonly BigInteger _p = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger _order =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly BigInteger _d = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger _rootOfMinusOne = BigInteger.ModPow(2, (_p - 1) / 4, _p);
    private static readonly Point _base = Decode(Convert.FromHexString("58" + string.Concat(Enumerable.Repeat("66", 31))))!;

    private sealed record Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);

    internal static bool Verify(byte[] publicKey, byte[] message, byte[] signature)
    {
        var s = new BigInteger(signature.AsSpan(32), isUnsigned: true);
        if (s >= _order || Decode(publicKey) is not { } a || Decode(signature[..32]) is not { } r)
            return false;
        var hash = SHA512.HashData([.. signature.AsSpan(0, 32), .. publicKey, .. message]);
        var left = Multiply(_base, s);
        var right = Add(r, Multiply(a, new BigInteger(hash, isUnsigned: true) % _order));
        return Mod(left.X * right.Z - right.X * left.Z) == 0 && Mod(left.Y * right.Z - right.Y * left.Z) == 0;
    }

    private static BigInteger Mod(BigInteger n) => (n % _p + _p) % _p;

    private static BigInteger Inverse(BigInteger n) => BigInteger.ModPow(n, _p - 2, _p);

    private static Point Add(Point one, Point two)
    {
        var a = Mod((one.Y - one.X) * (two.Y - two.X));
        var b = Mod((one.Y + one.X) * (two.Y + two.X));
        var c = Mod(2 * one.T * _d % _p * two.T);
        var d = Mod(2 * one.Z * two.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static Point Multiply(Point point, BigInteger times)
    {
        var result = new Point(0, 1, 1, 0);
        for (; times > 0; times >>= 1, point = Add(point, point))
        {
            if (!times.IsEven)
                result = Add(result, point);
        }
        return result;
    }

    private static Point? Decode(byte[] encoded)
    {
        var number = new BigInteger(encoded, isUnsigned: true);
        var (y, odd) = (number & ((BigInteger.One << 255) - 1), number >> 255 == 1);
        if (y >= _p)
            return null;
        var square = Mod((y * y - 1) * Inverse(_d * y % _p * y + 1));
        var x = BigInteger.ModPow(square, (_p + 3) / 8, _p);
        if (Mod(x * x - square) != 0)
            x = Mod(x * _rootOfMinusOne);
        if (Mod(x * x - square) != 0 || x == 0 && odd)
            return null;
        if (x.IsEven == odd)
            x = _p - x;
        return new Point(x, y, 1, Mod(x * y));
    }
}
