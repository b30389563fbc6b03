using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;

namespace Pakta.Web.Data.Configurations;

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.Property(c => c.Slug).HasMaxLength(64);
        builder.Property(c => c.Title).HasMaxLength(160);
        builder.Property(c => c.Election).HasMaxLength(160);
        builder.Property(c => c.LegalBases).HasMaxLength(4000);
        builder.Property(c => c.Signers).HasMaxLength(80);
        builder.Ignore(c => c.Plan);
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.RootUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
