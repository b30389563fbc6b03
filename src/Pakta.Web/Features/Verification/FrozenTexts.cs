using System.Collections.Concurrent;
using Pakta.Core.Pacts;

namespace Pakta.Web.Features.Verification;

/// <summary>Texts parsed once. Each is kept under the hash of its own bytes, so it can't go stale: another text has another hash.</summary>
public sealed class FrozenTexts
{
    private const int MostKept = 100;
    private readonly ConcurrentDictionary<string, PactText> _texts = new();

    public PactText Of(string sha256, string canonical)
    {
        if (_texts.TryGetValue(sha256, out var known)) return known;
        if (Convert.ToHexStringLower(PactText.Hash(canonical)) != sha256) throw new InvalidDataException($"The text {sha256} has other bytes.");
        if (_texts.Count >= MostKept) _texts.Clear();
        return _texts[sha256] = PactText.Parse(canonical);
    }
}
