using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.Auditing;

namespace Pakta.Web.Data.Configurations;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("AuditEvents");
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.Property(e => e.Actor).HasMaxLength(300);
        builder.Property(e => e.Role).HasMaxLength(400);
        builder.Property(e => e.Act).HasMaxLength(40);
        builder.Property(e => e.SubjectKey).HasMaxLength(100);
        builder.Property(e => e.Subject).HasMaxLength(300);
        builder.Property(e => e.Source).HasMaxLength(64);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.UnitId, e.At });
        builder.HasIndex(e => new { e.AccountId, e.At });
        builder.HasIndex(e => new { e.SubjectKey, e.At });
    }
}
