using System.Globalization;
using Pakta.Core.People;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Invented people with valid numbers, the same for the same seed.</summary>
public sealed class Invented(int seed)
{
    private static readonly string[] First =
        ["Wa Ode", "La Ode", "Andi", "Nur", "Sitti", "Muh.", "Made", "I Ketut", "Yohanes", "Fransiska", "Ma'ruf", "Désirée", "Sri", "Abd."];
    private static readonly string[] Last =
        ["Rahmawati", "Hasanuddin", "Tenri", "Saputra", "Lestari", "Wijaya", "Dewi Anggraini Putri", "Simatupang", "Hidayat", "D'Ornay"];

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _taken = [];

    public string Name() => $"{First[_random.Next(First.Length)]} {Last[_random.Next(Last.Length)]}";

    /// <summary>18 digits of a PNS that <see cref="Core.People.Nip"/> accepts, never twice.</summary>
    public string Nip()
    {
        while (true)
        {
            var birth = new DateOnly(1968, 1, 1).AddDays(_random.Next(365 * 28));
            var appointed = birth.Year + 22 + _random.Next(5);
            var digits = string.Create(CultureInfo.InvariantCulture,
                $"{birth:yyyyMMdd}{appointed:0000}{_random.Next(1, 13):00}{_random.Next(1, 3)}{_random.Next(1, 100):000}");
            if (Core.People.Nip.TryParse(digits, 2026, out _, out var fault) && _taken.Add(digits)) return digits;
            if (fault != NipFault.None) throw new InvalidOperationException($"The generator made a wrong number: {fault}.");
        }
    }
}
