using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Data.Configurations;

internal sealed class PublicFigureConfiguration : IEntityTypeConfiguration<PublicFigure>
{
    public void Configure(EntityTypeBuilder<PublicFigure> builder)
    {
        builder.HasKey(f => new { f.CampaignId, f.UnitCode });
        builder.Property(f => f.UnitCode).HasMaxLength(32);
    }
}
