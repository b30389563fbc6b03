using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;
using Pakta.Core.Pacts;

namespace Pakta.Web.Data.Configurations;

internal sealed class PactVersionConfiguration : IEntityTypeConfiguration<PactVersion>
{
    public void Configure(EntityTypeBuilder<PactVersion> builder)
    {
        builder.HasKey(v => new { v.CampaignId, v.Audience });
        builder.Property(v => v.Slug).HasMaxLength(64);
        builder.Property(v => v.Version).HasMaxLength(32);
        builder.Property(v => v.Sha256).HasMaxLength(32);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(v => v.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}
