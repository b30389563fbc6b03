using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;

namespace Pakta.Web.Data.Configurations;

internal sealed class UnitAliasConfiguration : IEntityTypeConfiguration<UnitAlias>
{
    public void Configure(EntityTypeBuilder<UnitAlias> builder)
    {
        builder.Property(a => a.Spelling).HasMaxLength(200);
        builder.HasIndex(a => new { a.AgencyId, a.Spelling }).IsUnique();
        builder.HasIndex(a => a.UnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
