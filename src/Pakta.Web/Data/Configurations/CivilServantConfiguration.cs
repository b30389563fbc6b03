using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class CivilServantConfiguration : IEntityTypeConfiguration<CivilServant>
{
    public void Configure(EntityTypeBuilder<CivilServant> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Nip).HasMaxLength(18).IsFixedLength(false);
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.TitlePrefix).HasMaxLength(60);
        builder.Property(p => p.TitleSuffix).HasMaxLength(120);
        builder.Property(p => p.Golongan).HasMaxLength(40);
        builder.Property(p => p.Eselon).HasMaxLength(10);
        builder.Property(p => p.Position).HasMaxLength(200);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.Property(p => p.Phone).HasMaxLength(20);
        builder.Ignore(p => p.FullName);
        builder.Ignore(p => p.Data);
        builder.HasIndex(p => p.Nip).IsUnique();
        builder.Property(p => p.Plain).HasMaxLength(200).IsRequired(false);
        builder.HasIndex(p => new { p.Plain, p.Nip, p.UnitId }).IncludeProperties(p => new { p.MergedInto, p.Id });
        builder.HasIndex(p => p.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
