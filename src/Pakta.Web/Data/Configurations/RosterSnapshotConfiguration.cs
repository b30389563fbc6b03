using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Data.Configurations;

internal sealed class RosterSnapshotConfiguration : IEntityTypeConfiguration<RosterSnapshot>
{
    public void Configure(EntityTypeBuilder<RosterSnapshot> builder)
    {
        builder.HasKey(r => r.CampaignId);
        builder.Property(r => r.Salt).HasMaxLength(32);
    }
}
