using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Data.Configurations;

internal sealed class ReportingUnitConfiguration : IEntityTypeConfiguration<ReportingUnit>
{
    public void Configure(EntityTypeBuilder<ReportingUnit> builder)
    {
        builder.HasKey(r => new { r.CampaignId, r.UnitId });
        builder.Property(r => r.ReportsUnder).HasMaxLength(32);
    }
}
