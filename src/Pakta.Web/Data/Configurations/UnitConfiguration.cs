using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;

namespace Pakta.Web.Data.Configurations;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.Property(u => u.Code).HasMaxLength(32);
        builder.Property(u => u.Name).HasMaxLength(200);
        builder.Property(u => u.Path).HasMaxLength(500);
        builder.Property(u => u.Region).HasMaxLength(13);
        builder.Property(u => u.Label).HasMaxLength(40);
        builder.HasIndex(u => u.Code).IsUnique();
        builder.HasIndex(u => u.Path).IsUnique();
        builder.HasIndex(u => u.ParentId);
        builder.HasIndex(u => u.Region);
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
