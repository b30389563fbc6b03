namespace Pakta.Core.People;

/// <summary>
/// Printed slips with activation codes for one unit and all below it. The codes are dead until a second officer has marked the
/// batch as handed over; they lie only on the paper and, as keyed hashes, in their rows.
/// </summary>
public sealed class SlipBatch
{
    public const int NumberLength = 8;

    private SlipBatch() { }

    public Guid Id { get; private set; }

    /// <summary>Stands on each slip, on the list and in the page's address; no secret.</summary>
    public string Number { get; private set; } = "";
    public UnitId UnitId { get; private set; }
    public int Slips { get; private set; }

    /// <summary>How long a code lives from the handing over on.</summary>
    public int Days { get; private set; }

    /// <summary>Why people who were in before get a new code; null: first codes.</summary>
    public string? Reason { get; private set; }
    public DateTimeOffset PrintedAt { get; private set; }
    public Guid PrintedBy { get; private set; }

    /// <summary>The unit of the appointment by which it was printed.</summary>
    public UnitId PrinterUnitId { get; private set; }
    public DateTimeOffset? HandedOverAt { get; private set; }
    public Guid? HandedOverBy { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public Guid? CancelledBy { get; private set; }

    public static SlipBatch Print(Guid id, string number, UnitId unit, int slips, int days, DateTimeOffset now, Guid by, UnitId printerUnit, string? reason = null) => new()
    {
        Id = id, Number = number, UnitId = unit, Slips = slips, Days = days, PrintedAt = now, PrintedBy = by, PrinterUnitId = printerUnit, Reason = reason,
    };

    /// <summary>What nobody has handed over by then is waste paper.</summary>
    public DateTimeOffset Stale => PrintedAt.AddDays(SlipRules.DaysToHandOver);

    public void HandOver(DateTimeOffset now, Guid by) => (HandedOverAt, HandedOverBy) = HandedOverAt is null && CancelledAt is null
        ? (now, by) : throw new InvalidOperationException("The rules should have refused it.");

    public void Cancel(DateTimeOffset now, Guid by) => (CancelledAt, CancelledBy) = CancelledAt is null
        ? (now, by) : throw new InvalidOperationException("The batch is cancelled already.");
}
