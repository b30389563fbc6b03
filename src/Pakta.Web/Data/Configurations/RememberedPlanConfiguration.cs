using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;
using Pakta.Web.Roster;

namespace Pakta.Web.Data.Configurations;

internal sealed class RememberedPlanConfiguration : IEntityTypeConfiguration<RememberedPlan>
{
    public void Configure(EntityTypeBuilder<RememberedPlan> builder)
    {
        builder.Property(p => p.Kind).HasMaxLength(10);
        builder.Property(p => p.Headings).HasMaxLength(64);
        builder.HasIndex(p => new { p.AgencyId, p.Kind, p.Headings }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
