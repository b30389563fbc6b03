using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;

namespace Pakta.Web.Data.Configurations;

internal sealed class UnitCoverageConfiguration : IEntityTypeConfiguration<UnitCoverage>
{
    public void Configure(EntityTypeBuilder<UnitCoverage> builder)
    {
        builder.HasKey(c => new { c.CampaignId, c.UnitId });
        builder.ComplexProperty(c => c.Own);
        builder.ComplexProperty(c => c.Total);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(c => c.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}
