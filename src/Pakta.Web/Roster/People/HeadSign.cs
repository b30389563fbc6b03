namespace Pakta.Web.Roster.People;

/// <summary>What a position says of being the head of its unit.</summary>
internal enum HeadSign { No, Yes, Unsure }
