namespace Pakta.Core;

/// <summary>Internal key of a <see cref="Organization.Unit"/>; never shown in an address.</summary>
public readonly record struct UnitId(Guid Value);

/// <summary>Internal key of a <see cref="People.CivilServant"/>; a NIP is only an attribute.</summary>
public readonly record struct PersonId(Guid Value);

/// <summary>Internal key of a <see cref="Campaigns.Campaign"/>.</summary>
public readonly record struct CampaignId(Guid Value);

/// <summary>Internal key of a <see cref="Signing.Signature"/>.</summary>
public readonly record struct SignatureId(Guid Value);
