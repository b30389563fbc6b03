using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Slips;

/// <param name="Units">Where the reader may print; none for the inspectorate.</param>
/// <param name="Chosen">The unit asked about.</param>
/// <param name="Waiting">How many there and below have no way in yet.</param>
/// <param name="Days">How long codes will live.</param>
/// <param name="Printers">Counts of each printer.</param>
/// <param name="Batches">Newest first.</param>
/// <param name="Pager">Which page of them.</param>
public sealed record SlipsPage(IReadOnlyList<UnitLabel> Units, UnitLabel? Chosen, int Waiting, int Days, IReadOnlyList<PrinterLine> Printers,
    IReadOnlyList<BatchLine> Batches, Pager Pager);

public sealed record UnitLabel(string Code, string Name);

/// <summary>What became of all slips that one officer printed.</summary>
public sealed record PrinterLine(string Name, int Printed, int HandedOver, int Activated);

public sealed record BatchLine(SlipBatch Batch, string Unit, string Printer, string Zone, int Activated, BatchState State);

public enum BatchState { Waiting, HandedOver, Cancelled, Stale }

/// <param name="Line">The batch as in the list.</param>
/// <param name="Living">Codes that nobody has used and nothing has killed.</param>
/// <param name="SecondOfficer">Name of whoever marked it.</param>
/// <param name="Refusal">Why the reader may not mark it; null: may.</param>
public sealed record BatchPage(BatchLine Line, int Living, string? SecondOfficer, Refusal? Refusal);
