using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;

namespace Pakta.Web.Data.Configurations;

internal sealed class UnitOpeningConfiguration : IEntityTypeConfiguration<UnitOpening>
{
    public void Configure(EntityTypeBuilder<UnitOpening> builder)
    {
        builder.HasKey(o => new { o.CampaignId, o.UnitId });
        builder.Property(o => o.Reason).HasMaxLength(1000);
        builder.Property(o => o.Message).HasMaxLength(1000);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(o => o.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}
