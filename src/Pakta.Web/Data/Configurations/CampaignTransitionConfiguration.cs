using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;

namespace Pakta.Web.Data.Configurations;

internal sealed class CampaignTransitionConfiguration : IEntityTypeConfiguration<CampaignTransition>
{
    public void Configure(EntityTypeBuilder<CampaignTransition> builder)
    {
        builder.Property(t => t.Reason).HasMaxLength(1000);
        builder.HasIndex(t => t.CampaignId);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(t => t.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}
