using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>The unit of a row, or the question which one is meant.</summary>
internal sealed class PersonUnit(UnitFinder finder, RowJudgement judgement)
{
    public void Read(TableRow row, PersonColumns columns, PersonDraft draft)
    {
        var text = TextOf(row, columns);
        draft.UnitSaid = text.Code ?? text.Name ?? text.Parent ?? text.Agency;
        var hit = finder.Find(text);
        draft.Unit = hit.Unit;
        if (hit.Code is null) return;
        if (hit.IsRejected)
        {
            judgement.Refuse(hit.Code, row.Has(columns.UnitCode) && hit.Field == "unitCode" ? "unitCode" : "unit", hit.Seen, hit.Message);
            return;
        }
        var answer = judgement.Ask(hit.Code, hit.Field, hit.Seen, hit.Message,
            hit.Proposals.Select(p => new RowChoice(RowChoice.UnitPrefix + p.Unit.Code, p.Label)).ToArray());
        if (answer is null || !answer.StartsWith(RowChoice.UnitPrefix, StringComparison.Ordinal)) return;
        draft.Unit = hit.Proposals.First(p => p.Unit.Code == answer[RowChoice.UnitPrefix.Length..]).Unit;
        draft.UnitSpelling = hit.Spelling;
    }

    // The group above a row names its unit only where no column of the row does.
    private static UnitText TextOf(TableRow row, PersonColumns columns)
    {
        var code = row.Text(columns.UnitCode);
        var (unit, parent, agency) = (row.Text(columns.Unit), row.Text(columns.ParentUnit), row.Text(columns.Agency));
        if (code is null && unit is null) unit = row.Group?.Text;
        return new UnitText(code, code is not null && row.Cell(columns.UnitCode).IsNumber, unit, parent, agency);
    }
}
