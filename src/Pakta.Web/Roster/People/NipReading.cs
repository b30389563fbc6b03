using Pakta.Core.People;

namespace Pakta.Web.Roster.People;

/// <summary>What a NIP cell holds: a number, or the code of what is wrong with it.</summary>
/// <param name="Nip">The number; meaningful when there is no code, or the code is one that asks.</param>
/// <param name="Code">Of the verdict; null: nothing is wrong.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal readonly record struct NipReading(Nip Nip, string? Code, string Message)
{
    /// <summary>A question, not a refusal.</summary>
    public bool Asks { get; init; }

    /// <summary>Marks around the digits were taken away.</summary>
    public bool WasCleaned { get; init; }

    /// <summary>The first 15 digits, where Excel has cut the last three.</summary>
    public string? Start { get; init; }

    /// <summary>As it is shown, where not as it stands.</summary>
    public string? Seen { get; init; }
}
