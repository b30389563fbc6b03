using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.Property(a => a.Region).HasMaxLength(13);
        builder.Property(a => a.Title).HasMaxLength(200);
        builder.Property(a => a.Institution).HasMaxLength(200);
        builder.HasIndex(a => new { a.UnitId, a.Role });
        builder.HasIndex(a => a.PersonId);
        builder.HasIndex(a => a.AccountId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
