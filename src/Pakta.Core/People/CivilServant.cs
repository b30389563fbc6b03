namespace Pakta.Core.People;

/// <summary>A person of the roster. Identity is the internal id; NIP, name, position and unit are attributes that change.</summary>
public sealed class CivilServant
{
    private CivilServant() { }

    public PersonId Id { get; private set; }

    /// <summary>18 digits (see <see cref="People.Nip"/>), null for an elected official or non-ASN.</summary>
    public string? Nip { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name as it is searched for and sorted: see <see cref="PersonName.Plain"/>.</summary>
    public string Plain { get; private set; } = "";
    public string? TitlePrefix { get; private set; }
    public string? TitleSuffix { get; private set; }
    public EmploymentStatus Status { get; private set; }
    public string? Golongan { get; private set; }
    public string? Eselon { get; private set; }
    public string Position { get; private set; } = "";
    public UnitId UnitId { get; private set; }
    public string? Email { get; private set; }
    public string? Phone { get; private set; }

    /// <summary>When an officer last put another address in; null: never, or by the console, or as the person came.</summary>
    public DateTimeOffset? EmailSetAt { get; private set; }

    /// <summary>First civil date on this roster; null: since before it was kept. Earlier days do not count the person.</summary>
    public DateOnly? ListedFrom { get; private set; }

    /// <summary>Since when newer lists of the own unit do not name the person; nothing else follows from it.</summary>
    public DateOnly? MissingSince { get; private set; }

    /// <summary>The record that goes on for the same human; this one then has no number and counts nowhere.</summary>
    public PersonId? MergedInto { get; private set; }

    public string FullName => PersonName.Full(TitlePrefix, Name, TitleSuffix);

    public static CivilServant Create(PersonId id, string? nip, PersonData data, UnitId unit, DateOnly? listedFrom = null)
    {
        var person = new CivilServant { Id = id, Nip = nip, UnitId = unit, ListedFrom = listedFrom };
        person.Describe(data);
        return person;
    }

    /// <summary>Takes over what a newer roster says; returns whether anything changed. The unit changes only by <see cref="MoveTo"/>.</summary>
    public bool Describe(PersonData data)
    {
        if (Data == data) return false;
        if (Name != data.Name) Plain = PersonName.Plain(data.Name);
        (Name, TitlePrefix, TitleSuffix, Status) = (data.Name, data.TitlePrefix, data.TitleSuffix, data.Status);
        (Golongan, Eselon, Position) = (data.Golongan, data.Eselon, data.Position);
        (Email, Phone) = (data.Email, data.Phone);
        return true;
    }

    /// <summary>An officer put another address in: what is sent there first waits until somebody could have noticed.</summary>
    public void Readdress(DateTimeOffset now) => EmailSetAt = now;

    public void MoveTo(UnitId unit) => UnitId = unit;

    /// <summary>Another number for the same person (CPNS, a new contract); the old one stays in the history.</summary>
    public void Renumber(string? nip) => Nip = nip;

    /// <summary>This record ends: <paramref name="survivor"/> goes on for the human. Its number becomes the survivor's history.</summary>
    public void MergeInto(PersonId survivor)
    {
        if (MergedInto is not null || survivor == Id) throw new InvalidOperationException("The record has been merged already, or into itself.");
        (MergedInto, Nip) = (survivor, null);
    }

    /// <summary>The record it was merged into was merged itself: the chain stays one step long.</summary>
    public void FollowMerge(PersonId survivor) => MergedInto = MergedInto is not null
        ? survivor : throw new InvalidOperationException("The record was not merged.");

    /// <summary>A newer list of the own unit names the person again.</summary>
    public void Found() => MissingSince = null;

    /// <summary>What a roster row says of the person.</summary>
    public PersonData Data => new(Name, TitlePrefix, TitleSuffix, Status, Golongan, Eselon, Position, Email, Phone);
}
