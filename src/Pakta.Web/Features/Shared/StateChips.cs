namespace Pakta.Web.Features.Shared;

/// <summary>Declined is null for readers who may not know it (design decision 4); NotActivated is a part of Waiting.</summary>
public sealed record StateChips(
    int Signed, int Waiting, int NotActivated, int Postponed, int? Declined, int NotOpen, int Exempt = 0);
