namespace Pakta.Core.People;

/// <summary>What a roster row says of a person besides number and unit.</summary>
public sealed record PersonData(string Name, string? TitlePrefix, string? TitleSuffix, EmploymentStatus Status, string? Golongan,
    string? Eselon, string Position, string? Email, string? Phone);
