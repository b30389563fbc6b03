using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class PersonChangeConfiguration : IEntityTypeConfiguration<PersonChange>
{
    public void Configure(EntityTypeBuilder<PersonChange> builder)
    {
        builder.Property(c => c.Before).HasMaxLength(200);
        builder.Property(c => c.After).HasMaxLength(200);
        builder.HasIndex(c => new { c.PersonId, c.From });
        builder.HasIndex(c => new { c.AppliedAt, c.From });
        builder.HasIndex(c => new { c.Kind, c.Before });
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
