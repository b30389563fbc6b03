using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pakta.Web.Data.Configurations;

internal sealed class ActivationCodeConfiguration : IEntityTypeConfiguration<ActivationCode>
{
    public void Configure(EntityTypeBuilder<ActivationCode> builder)
    {
        builder.Property(c => c.CodeHash).HasMaxLength(32);
        builder.HasIndex(c => c.CodeHash).IsUnique();
        builder.Property(c => c.FirstHash).HasMaxLength(32);
        builder.Property(c => c.WrongTries).HasDefaultValue(0);
        builder.HasIndex(c => c.AccountId);
        builder.HasIndex(c => c.FirstHash);
        builder.HasIndex(c => c.BatchId);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
