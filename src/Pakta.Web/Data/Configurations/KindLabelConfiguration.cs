using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;

namespace Pakta.Web.Data.Configurations;

internal sealed class KindLabelConfiguration : IEntityTypeConfiguration<KindLabel>
{
    public void Configure(EntityTypeBuilder<KindLabel> builder)
    {
        builder.HasKey(l => new { l.AgencyId, l.Kind });
        builder.Property(l => l.Label).HasMaxLength(40);
        builder.HasOne<Unit>().WithMany().HasForeignKey(l => l.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
