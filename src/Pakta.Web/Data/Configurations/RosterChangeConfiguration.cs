using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Data.Configurations;

internal sealed class RosterChangeConfiguration : IEntityTypeConfiguration<RosterChange>
{
    public void Configure(EntityTypeBuilder<RosterChange> builder)
    {
        builder.Property(r => r.Salt).HasMaxLength(32);
        builder.HasIndex(r => r.CampaignId);
    }
}
