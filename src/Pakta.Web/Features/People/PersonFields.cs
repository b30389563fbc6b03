using Pakta.Core;
using Pakta.Core.People;

namespace Pakta.Web.Features.People;

/// <summary>At which field of a form a refusal is shown; empty: at the form itself.</summary>
internal static class PersonFields
{
    public static string Of(Refusal refusal, FieldNames names) => refusal switch
    {
        DateIsMissing or DateIsOutOfReach or ChangeIsPlannedAlready or LaterChangeStands or CorrectionIsAhead or PeriodEndsBeforeItBegins or PeriodEndsEarlier
            or ReturnIsOutsidePostponement or MergerIsAhead or MergerIsBeforeRecord or ReturnIsBeforeExemption or PostponementOverlaps or ExemptionStandsAlready => names.Date,
        PostponementNeedsAnEnd or PostponementEndsBeforeItBegins or PostponementIsTooLong => "sampai",
        UnitIsOutOfReach or UnitIsClosedThen or WorksThereAlready => names.Unit,
        PositionIsMissing or NothingChanges or NameIsMissing or WordsAreTooLong or StatusLeavesTheDenominator => names.Words,
        ContactIsMalformed or AddressIsTheOfficesToFill => "surel",
        PostponementReasonIsMissing => "alasan",
        ExemptionReasonIsMissing => "dasar",
        NumberRefusal => "nipBaru",
        RecordIsUnknown => "nipLain",
        SurvivorIsMissing => "lanjut",
        BothSignIn => "tutupAkun",
        _ => "",
    };
}
