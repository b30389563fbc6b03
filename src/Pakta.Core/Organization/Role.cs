namespace Pakta.Core.Organization;

/// <summary>What an appointment allows on a unit and all below it.</summary>
public enum Role
{
    /// <summary>Pejabat Pembina Kepegawaian: governor, regent, mayor; head of the agency's root unit.</summary>
    Ppk,

    /// <summary>Head of a unit, definitive or acting.</summary>
    Head,

    /// <summary>The HR office (BKPSDM, BKD).</summary>
    HrOffice,

    /// <summary>Keeps the roster of a unit.</summary>
    Operator,

    /// <summary>Bawaslu, Panwascam, Kesbangpol, pokja: sees figures of a region.</summary>
    Observer,

    /// <summary>The inspectorate.</summary>
    Inspectorate,

    /// <summary>Configures; can sign for nobody.</summary>
    Administrator,

    /// <summary>Reads figures and the audit trail of a unit and all below it; changes nothing.</summary>
    Auditor,
}
