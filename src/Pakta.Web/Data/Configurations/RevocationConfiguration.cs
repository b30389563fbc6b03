using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Signing;

namespace Pakta.Web.Data.Configurations;

internal sealed class RevocationConfiguration : IEntityTypeConfiguration<Revocation>
{
    public void Configure(EntityTypeBuilder<Revocation> builder)
    {
        builder.HasKey(r => r.SignatureId);
        builder.Property(r => r.Explanation).HasMaxLength(1000);
        builder.HasOne<Signature>().WithOne().HasForeignKey<Revocation>(r => r.SignatureId).OnDelete(DeleteBehavior.Restrict);
    }
}
