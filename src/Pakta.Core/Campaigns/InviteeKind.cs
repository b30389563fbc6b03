namespace Pakta.Core.Campaigns;

/// <summary>Why a person is named in a round.</summary>
public enum InviteeKind { Trial, Latecomer }
