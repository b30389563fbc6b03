namespace Pakta.Web.Features.People;

/// <summary>What the fields of one form are called, so that a refusal leads to the right one.</summary>
public sealed record FieldNames(string Date = "", string Unit = "", string Words = "");
