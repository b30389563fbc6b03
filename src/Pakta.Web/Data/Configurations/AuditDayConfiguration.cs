using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.Auditing;

namespace Pakta.Web.Data.Configurations;

internal sealed class AuditDayConfiguration : IEntityTypeConfiguration<AuditDay>
{
    public void Configure(EntityTypeBuilder<AuditDay> builder)
    {
        builder.ToTable("AuditDays");
        builder.HasKey(d => d.Day);
        builder.Property(d => d.Hash).HasMaxLength(32);
    }
}
