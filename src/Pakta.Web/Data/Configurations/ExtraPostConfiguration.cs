using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class ExtraPostConfiguration : IEntityTypeConfiguration<ExtraPost>
{
    public void Configure(EntityTypeBuilder<ExtraPost> builder)
    {
        builder.Property(p => p.Position).HasMaxLength(200);
        builder.HasIndex(p => p.PersonId);
        builder.HasIndex(p => p.UnitId);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
