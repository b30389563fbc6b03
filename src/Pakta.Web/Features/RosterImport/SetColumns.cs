using Pakta.Core;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>Takes over what a person says of how a file is read; a confirmed plan is remembered for the agency.</summary>
public sealed class SetColumns(ImportStaging staging, RememberedPlans plans)
{
    /// <summary>Keeps the settings for another look.</summary>
    public StagedImport Look(StagedImport staged, ColumnsForm form)
    {
        var looked = staged with { IsUnits = form.IsUnits, Plan = PlanOf(staged, form), PlanOf = null, Step = StagedStep.Received, Refused = null };
        staging.ForgetDecisions(staged.Token);
        staging.Save(looked);
        return looked;
    }

    public async Task<Result<StagedImport>> ConfirmAsync(OwnImport import, ColumnsForm form, CancellationToken cancel)
    {
        if (form.Sheets is { Count: 0 }) return new Refused("sheet.none", "lembar-0", "Pilih paling sedikit satu lembar.");
        if (IsReread(import.Staged, form)) return new Refused("columns.reread", "", "Kolom dibaca ulang dengan pilihan itu. Periksa sekali lagi, lalu lanjutkan.");
        var twice = form.Columns.Where(c => c.Field.Length > 0).GroupBy(c => c.Field).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            return new Refused("columns.twice", $"kolom-{twice.Last().Column}", "Dua kolom tidak dapat dibaca sebagai hal yang sama. Ubah salah satunya.");
        if (FieldWords.Needed(import.Staged.Kind).Except(form.Columns.Select(c => c.Field)).Any())
            return new Refused("columns.lacking", "", "Kolom yang wajib belum lengkap. Tunjukkan kolomnya di bawah, atau tambahkan kolom itu di berkas.");
        var confirmed = Look(import.Staged, form);
        if (Table(confirmed) is not { } table) return UnreadableFile.NoHeader;
        await plans.KeepAsync(import.Authority, confirmed.Kind, table.HeadingsHash, confirmed.Plan, cancel);
        return confirmed;
    }

    // Another kind of list, other sheets or another delimiter give other columns than those that were shown.
    private bool IsReread(StagedImport staged, ColumnsForm form) =>
        form.IsUnits != staged.IsUnits || form.Delimiter != staged.Plan.Delimiter || (form.Sheets is { } sheets && !sheets.ToHashSet().SetEquals(SheetsOf(staged)));

    private ReadingPlan PlanOf(StagedImport staged, ColumnsForm form)
    {
        var reread = IsReread(staged, form);
        var plan = new ReadingPlan
        {
            Delimiter = form.Delimiter, UnitSeparator = form.UnitSeparator, UnitLeafFirst = form.UnitLeafFirst,
            Sheets = form.Sheets is null || (!reread && staged.Plan.Sheets is null) ? null : form.Sheets,
        };
        return reread ? plan : plan with { Columns = Differing(staged with { Plan = plan }, form) };
    }

    // Only where somebody knows better than the headings, so that sheets in another order are still read by theirs.
    private Dictionary<string, int>? Differing(StagedImport found, ColumnsForm form)
    {
        if (Table(found) is not { } table) return null;
        var own = table.Columns().Where(c => c.Field is not null).Select(c => (c.Index, c.Field!)).ToHashSet();
        if (own.SetEquals(form.Columns.Where(c => c.Field.Length > 0))) return null;
        var said = HeaderWords.Fields(found.Kind).Keys.ToDictionary(field => field, _ => -1);
        foreach (var (column, field) in form.Columns)
            if (said.ContainsKey(field)) said[field] = column;
        return said;
    }

    private IEnumerable<string> SheetsOf(StagedImport staged) => Table(staged)?.Sheets.OfType<string>() ?? [];

    private TableReader? Table(StagedImport staged)
    {
        try
        {
            return TableReader.Look(staging.FileOf(staged), staged.Kind);
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
