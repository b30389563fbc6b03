using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Auditing;
using Pakta.Web.Devices;
using Pakta.Web.LedgerStore;
using Pakta.Web.Mail;
using Pakta.Web.Roster;

namespace Pakta.Web.Data;

/// <summary>The one database, on SQLite or PostgreSQL.</summary>
public sealed class PaktaDb(DbContextOptions<PaktaDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<UnitVersion> UnitVersions => Set<UnitVersion>();
    public DbSet<UnitAlias> UnitAliases => Set<UnitAlias>();
    public DbSet<KindLabel> KindLabels => Set<KindLabel>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<CivilServant> People => Set<CivilServant>();
    public DbSet<PersonChange> PersonChanges => Set<PersonChange>();
    public DbSet<ExtraPost> ExtraPosts => Set<ExtraPost>();
    public DbSet<DataReport> DataReports => Set<DataReport>();
    public DbSet<RememberedPlan> RememberedPlans => Set<RememberedPlan>();
    public DbSet<Postponement> Postponements => Set<Postponement>();
    public DbSet<Exemption> Exemptions => Set<Exemption>();
    public DbSet<Merger> Mergers => Set<Merger>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<PactVersion> PactVersions => Set<PactVersion>();
    public DbSet<CampaignTransition> CampaignTransitions => Set<CampaignTransition>();
    public DbSet<Invitee> Invitees => Set<Invitee>();
    public DbSet<UnitOpening> UnitOpenings => Set<UnitOpening>();
    public DbSet<Signature> Signatures => Set<Signature>();
    public DbSet<Revocation> Revocations => Set<Revocation>();
    public DbSet<SigningConfirmation> SigningConfirmations => Set<SigningConfirmation>();
    public DbSet<SigningShowing> SigningShowings => Set<SigningShowing>();
    public DbSet<Dispute> Disputes => Set<Dispute>();
    public DbSet<DisputeProposal> DisputeProposals => Set<DisputeProposal>();
    public DbSet<Decline> Declines => Set<Decline>();
    public DbSet<Attestation> Attestations => Set<Attestation>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<UnitCoverage> UnitCoverages => Set<UnitCoverage>();
    public DbSet<CoverageDelta> CoverageDeltas => Set<CoverageDelta>();
    public DbSet<ReportingUnit> ReportingUnits => Set<ReportingUnit>();
    public DbSet<PublicFigure> PublicFigures => Set<PublicFigure>();
    public DbSet<RosterSnapshot> RosterSnapshots => Set<RosterSnapshot>();
    public DbSet<RosterChange> RosterChanges => Set<RosterChange>();
    public DbSet<PendingLeaf> PendingLeaves => Set<PendingLeaf>();
    public DbSet<StoredLeaf> Leaves => Set<StoredLeaf>();
    public DbSet<StoredTile> Tiles => Set<StoredTile>();
    public DbSet<LogHead> LogHeads => Set<LogHead>();
    public DbSet<DeviceSigning> DeviceSignings => Set<DeviceSigning>();
    public DbSet<DeviceAlert> DeviceAlerts => Set<DeviceAlert>();
    public DbSet<AssistedSigning> AssistedSignings => Set<AssistedSigning>();
    public DbSet<DeviceScan> DeviceScans => Set<DeviceScan>();
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();
    public DbSet<DeviceCredential> DeviceCredentials => Set<DeviceCredential>();
    public DbSet<ActivationCode> ActivationCodes => Set<ActivationCode>();
    public DbSet<SlipBatch> SlipBatches => Set<SlipBatch>();
    public DbSet<TotpKey> TotpKeys => Set<TotpKey>();
    public DbSet<MailedCode> MailedCodes => Set<MailedCode>();
    public DbSet<Recovery> Recoveries => Set<Recovery>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<AuditEvent> Audit => Set<AuditEvent>();
    public DbSet<AuditDay> AuditDays => Set<AuditDay>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        PaktaConventions.Apply(configurationBuilder, Database.IsSqlite());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PaktaDb).Assembly);
        // Ordinal order on both databases: subtree scopes are ranges of paths.
        var ordinal = Database.IsSqlite() ? "BINARY" : "C";
        builder.Entity<Unit>().Property(u => u.Path).UseCollation(ordinal);
        builder.Entity<Unit>().Property(u => u.Region).UseCollation(ordinal);
        var people = builder.Entity<CivilServant>();
        people.Property(p => p.Plain).UseCollation(ordinal);
        // With all that a search by name reads of a row, which so need not be fetched.
        if (!Database.IsSqlite())
        {
            people.HasIndex(p => new { p.UnitId, p.Plain }).IncludeProperties(p => new { p.Nip, p.MergedInto, p.Id });
            return;
        }
        people.HasIndex(p => new { p.UnitId, p.Plain, p.Nip, p.MergedInto, p.Id });
        // The word index names people by a whole number that never changes; triggers give it out.
        people.Property<long?>(PeopleWords.Row);
        people.HasIndex(PeopleWords.Row).IsUnique();
    }
}
