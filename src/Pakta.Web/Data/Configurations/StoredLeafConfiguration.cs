using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Data.Configurations;

internal sealed class StoredLeafConfiguration : IEntityTypeConfiguration<StoredLeaf>
{
    public void Configure(EntityTypeBuilder<StoredLeaf> builder)
    {
        builder.ToTable("Leaves");
        builder.HasKey(l => l.Index);
        builder.Property(l => l.Index).ValueGeneratedNever();
        builder.HasIndex(l => l.SignatureId).IsUnique();
        builder.HasIndex(l => new { l.CampaignId, l.Index });
    }
}
