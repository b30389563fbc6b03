using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;

namespace Pakta.Web.Data.Configurations;

internal sealed class UnitVersionConfiguration : IEntityTypeConfiguration<UnitVersion>
{
    public void Configure(EntityTypeBuilder<UnitVersion> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(200);
        builder.Property(v => v.Label).HasMaxLength(40);
        builder.Property(v => v.Region).HasMaxLength(13);
        builder.Property(v => v.Basis).HasMaxLength(300);
        builder.HasIndex(v => new { v.UnitId, v.From });
        builder.HasIndex(v => new { v.AppliedAt, v.From });
        builder.HasOne<Unit>().WithMany().HasForeignKey(v => v.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
